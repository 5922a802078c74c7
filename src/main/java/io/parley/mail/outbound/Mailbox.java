package io.parley.mail.outbound;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.util.regex.Pattern;

/** Mail addresses, one each, strictly read: no display name, no list, nothing that could break a header. */
final class Mailbox {

    private static final Pattern SHAPE =
            Pattern.compile("[!-~&&[^@<>(),;:\\\\\"\\[\\]]]+@[^@\\s\\p{Cc}<>(),;:\\\\\"]+");
    private static final int NAME_LIMIT = 100;

    private Mailbox() {}

    /** The address, its domain in ASCII as mail servers want it (RFC 5891). */
    static InternetAddress address(String text) throws NoAddress {
        if (!SHAPE.matcher(text).matches()) {
            throw new NoAddress(text, null);
        }
        try {
            int at = text.indexOf('@');
            var address = new InternetAddress(text.substring(0, at) + "@" + IDN.toASCII(text.substring(at + 1)), true);
            address.validate();
            return address;
        } catch (AddressException | IllegalArgumentException e) {
            throw new NoAddress(text, e);
        }
    }

    static InternetAddress named(String name, String text) throws NoAddress {
        InternetAddress address = address(text);
        try {
            address.setPersonal(PlainText.line(name, NAME_LIMIT), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every JVM knows UTF-8", e);
        }
        return address;
    }

    static String domain(String text) throws NoAddress {
        String address = address(text).getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    /** The text is no mail address that a letter could go to. */
    static final class NoAddress extends Exception {
        NoAddress(String text, Exception cause) {
            super("'" + PlainText.line(text, NAME_LIMIT) + "' is no mail address", cause);
        }
    }
}
