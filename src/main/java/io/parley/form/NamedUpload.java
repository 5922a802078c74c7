package io.parley.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;

/** An upload under a name and a type that are safe to show, to store and to send back. */
record NamedUpload(Upload upload, String fileName, String mediaType) implements Upload {

    /** RFC 2045 tokens, without parameters; whatever else is claimed counts as unknown. */
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,64}/[a-z0-9!#$&^_.+-]{1,64}");

    NamedUpload(Upload upload, String fileName) {
        this(upload, fileName, plainType(upload.mediaType()));
    }

    private static String plainType(String claimed) {
        String type = claimed == null
                ? ""
                : claimed.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return MEDIA_TYPE.matcher(type).matches() ? type : "application/octet-stream";
    }

    @Override
    public long size() {
        return upload.size();
    }

    @Override
    public InputStream open() throws IOException {
        return upload.open();
    }
}
