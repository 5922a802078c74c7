package io.parley.mail.outbound;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** The way out. */
interface Carrier {

    /** Tries once, and says what came of it; throws nothing. */
    Outcome carry(StoredLetter letter, MimeMessage message, InternetAddress to);

    /** Whether letters really leave the house. */
    boolean isServer();
}
