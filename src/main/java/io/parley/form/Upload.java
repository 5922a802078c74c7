package io.parley.form;

import java.io.IOException;
import java.io.InputStream;

/** A file that a person chose, not yet stored. Its name and type are what the sender claims. */
public interface Upload {

    String fileName();

    String mediaType();

    long size();

    InputStream open() throws IOException;
}
