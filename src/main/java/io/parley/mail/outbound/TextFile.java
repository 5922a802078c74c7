package io.parley.mail.outbound;

/** The text of a message in one language, still with its blanks. */
record TextFile(String subject, String body) {

    private static final String SUBJECT = "Subject:";

    static TextFile parse(String name, String source) {
        String text = source.replace("\r\n", "\n");
        int end = text.indexOf('\n');
        if (!text.startsWith(SUBJECT) || end < 0 || text.substring(end).isBlank()) {
            throw new IllegalStateException("mail/" + name + ": the first line must be 'Subject: …', the text follows");
        }
        if (text.contains("[[")) {
            throw new IllegalStateException("mail/" + name + ": write [(${…})], since [[${…}]] escapes as for HTML");
        }
        if (text.contains("__$")) {
            throw new IllegalStateException("mail/" + name + ": __${…}__ would evaluate data; write [(${…})]");
        }
        return new TextFile(
                text.substring(SUBJECT.length(), end).strip(),
                text.substring(end).strip());
    }
}
