package io.parley.mail.outbound;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;

/** The recipients' mail servers, some of which refuse a mailbox or are away; the rest take what they are given. */
@Primary
public class MailServers implements Carrier {

    private final Carrier rest;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> away = ConcurrentHashMap.newKeySet();

    MailServers(@Qualifier("letterCarrier") Carrier rest) {
        this.rest = rest;
    }

    /** From now on there is no such mailbox. */
    public void refuse(String address) {
        refused.add(address);
    }

    /** From now on the mailbox is busy: letters to it wait. */
    public void postpone(String address) {
        away.add(address);
    }

    /** All mailboxes are well again. */
    public void recover() {
        refused.clear();
        away.clear();
    }

    @Override
    public Outcome carry(StoredLetter letter, MimeMessage message, InternetAddress to) {
        if (refused.contains(to.getAddress())) {
            return Outcome.refused("550 5.1.1 No such user");
        }
        if (away.contains(to.getAddress())) {
            return Outcome.postponed("451 4.3.0 Try again later");
        }
        return rest.carry(letter, message, to);
    }

    @Override
    public boolean isServer() {
        return rest.isServer();
    }
}
