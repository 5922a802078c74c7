package io.parley.incident;

import io.parley.form.Answers;

/** What a report says that the procedure needs to know; the dossier has the rest. */
record Report(String subject, String impact, String urgency) {

    static Report of(Answers answers) {
        return new Report(text(answers, "subject"), text(answers, "impact"), text(answers, "urgency"));
    }

    private static String text(Answers answers, String field) {
        return (String) answers.values().get(field);
    }
}
