package io.parley.engine;

import io.parley.casefile.CaseNumber;
import io.parley.casefile.Dossier;
import io.parley.form.Answers;
import io.parley.form.Upload;
import io.parley.party.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts answers into the dossier: files are stored first, and the answers name them. */
final class Filing {

    private Filing() {}

    static void file(Dossier dossier, CaseNumber number, String step, Answers answers, Actor by) {
        Map<String, Object> values = new HashMap<>(answers.values());
        answers.files().forEach((field, uploads) -> values.put(field, store(dossier, number, uploads)));
        dossier.handIn(number, answers.form(), answers.version(), step, values, by);
    }

    private static List<String> store(Dossier dossier, CaseNumber number, List<Upload> uploads) {
        List<String> ids = new ArrayList<>();
        for (Upload upload : uploads) {
            try (InputStream content = upload.open()) {
                ids.add(dossier.store(number, upload.fileName(), upload.mediaType(), content)
                        .id());
            } catch (IOException e) {
                throw new UncheckedIOException("The file could not be read; choose it again", e);
            }
        }
        return ids;
    }
}
