package io.parley.mail.outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as it was told to, else takes everything; remembers what it was given. */
final class ScriptedCarrier implements Carrier {

    final List<String> carried = new CopyOnWriteArrayList<>();
    final Deque<Outcome> answers = new ArrayDeque<>();

    @Override
    public synchronized Outcome carry(StoredLetter letter, MimeMessage message, InternetAddress to) {
        try {
            carried.add(message.getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        return answers.isEmpty() ? Outcome.accepted("250 OK") : answers.poll();
    }

    @Override
    public boolean isServer() {
        return true;
    }
}
