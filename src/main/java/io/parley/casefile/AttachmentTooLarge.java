package io.parley.casefile;

import org.springframework.util.unit.DataSize;

/** A file larger than may be attached. */
public final class AttachmentTooLarge extends RuntimeException {

    private final String fileName;
    private final DataSize most;

    AttachmentTooLarge(String fileName, DataSize most) {
        super("The file '" + fileName + "' is larger than " + most.toKilobytes()
                + " kB, the most that may be attached; send a smaller one or several");
        this.fileName = fileName;
        this.most = most;
    }

    public String fileName() {
        return fileName;
    }

    public DataSize most() {
        return most;
    }
}
