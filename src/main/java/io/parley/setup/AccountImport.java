package io.parley.setup;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Saves the accounts of the file's staff and closes all others. */
@Component
class AccountImport {

    /** Writes the scheme in front: {@code {bcrypt}…}. */
    private static final PasswordEncoder ENCODER = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    private final SignIns signIns;

    AccountImport(SignIns signIns) {
        this.signIns = signIns;
    }

    Imported save(Field file) {
        List<String> usernames = new ArrayList<>();
        int changed = 0;
        for (Field person : file.field("staff").items()) {
            Field account = person.field("account");
            if (account.present()) {
                String username = account.text("username").orElseThrow();
                usernames.add(username);
                changed += signIns.save(username, person.text("id").orElseThrow(), hash(account)) ? 1 : 0;
            }
        }
        return new Imported(0, changed, signIns.retain(usernames));
    }

    private static String hash(Field account) {
        return account.text("passwordHash")
                .orElseGet(() -> ENCODER.encode(account.text("password").orElseThrow()));
    }
}
