package io.parley.setup;

import io.parley.access.Accounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Saves the accounts of the file's staff and closes all others. */
@Component
class AccountImport {

    /** Writes the scheme in front: {@code {bcrypt}…}. */
    private static final PasswordEncoder ENCODER = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    private final Accounts accounts;

    AccountImport(Accounts accounts) {
        this.accounts = accounts;
    }

    void save(Field file) {
        List<String> usernames = new ArrayList<>();
        Map<String, String> hashes = new HashMap<>();
        for (Field person : file.field("staff").items()) {
            Field account = person.field("account");
            if (account.present()) {
                String username = account.text("username").orElseThrow();
                usernames.add(username);
                accounts.save(username, person.text("id").orElseThrow(), hash(account, hashes));
            }
        }
        accounts.retain(usernames);
    }

    /** Hashing is slow on purpose: a plain password that stands in the file many times is hashed once. */
    private static String hash(Field account, Map<String, String> hashes) {
        return account.text("passwordHash")
                .orElseGet(() -> hashes.computeIfAbsent(account.text("password").orElseThrow(), ENCODER::encode));
    }
}
