package io.parley.party;

import java.util.Locale;

/** A cloud service that customers use. */
public record Service(String id, String english, String chinese) {

    public Service {
        Particulars.line("id", id);
        Particulars.line("english", english);
        Particulars.line("chinese", chinese);
    }

    /** The service's name in the reader's language. */
    public String name(Locale reader) {
        return reader.getLanguage().equals("zh") ? chinese : english;
    }
}
