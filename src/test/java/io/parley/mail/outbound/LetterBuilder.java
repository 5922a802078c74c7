package io.parley.mail.outbound;

import io.parley.casefile.CaseNumber;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A letter about INC-2026-000007 to Anna Berg, unless said otherwise. */
final class LetterBuilder {

    static final CaseNumber NUMBER = new CaseNumber("INC-2026-000007");

    private String message = "sample.hello";
    private int round = 1;
    private int revision = 1;
    private String id = "anna";
    private boolean staff;
    private String name = "Anna Berg";
    private String email = "anna@customer.example";
    private Locale language = Locale.ENGLISH;
    private ZoneId zone = ZoneId.of("Europe/Berlin");
    private final Map<String, Object> model = new LinkedHashMap<>(Map.of("what", "Storage is slow"));
    private Optional<String> link = Optional.of("link-1");

    static LetterBuilder letter() {
        return new LetterBuilder();
    }

    LetterBuilder message(String message) {
        this.message = message;
        return this;
    }

    LetterBuilder round(int round) {
        this.round = round;
        return this;
    }

    LetterBuilder revision(int revision) {
        this.revision = revision;
        return this;
    }

    LetterBuilder to(String id, String name, String email) {
        this.id = id;
        this.name = name;
        this.email = email;
        return this;
    }

    LetterBuilder chinese() {
        language = Locale.SIMPLIFIED_CHINESE;
        zone = ZoneId.of("Asia/Shanghai");
        return this;
    }

    LetterBuilder staff(String url) {
        message = "sample.staff";
        staff = true;
        link = Optional.empty();
        return with("url", url);
    }

    LetterBuilder with(String name, Object value) {
        model.put(name, value);
        return this;
    }

    LetterBuilder withoutLink() {
        link = Optional.empty();
        return this;
    }

    Letter build() {
        return new Letter(
                NUMBER,
                message,
                round,
                revision,
                new Letter.Recipient(id, staff, name, email, language, zone),
                model,
                link,
                Optional.empty());
    }
}
