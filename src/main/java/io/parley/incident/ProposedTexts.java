package io.parley.incident;

import io.parley.casefile.CaseFile;
import io.parley.casefile.Dossier;
import io.parley.party.Parties;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The texts that are proposed to the person who releases them. */
@Configuration
class ProposedTexts {

    private final Parties parties;
    private final MessageSource words;

    ProposedTexts(Parties parties, MessageSource words) {
        this.parties = parties;
        this.words = words;
    }

    @Bean
    ProposedText proposedNotice(Triages triages) {
        return propose("incident-notice", (file, reader) ->
                new Object[] {triages.latest(file.parent().orElseThrow()).summary(reader)});
    }

    @Bean
    ProposedText proposedUpdate() {
        return propose("incident-update", (file, reader) ->
                new Object[] {words.getMessage("status." + file.status(), null, file.status(), reader)});
    }

    @Bean
    ProposedText proposedReport(Triages triages, Dossier dossier) {
        return propose("incident-final-report", (file, reader) -> new Object[] {
            triages.latest(file.parent().orElseThrow()).summary(reader),
            dossier.latest(file.parent().orElseThrow(), "incident-resolution")
                    .map(entry -> entry.answers().get("measures"))
                    .orElse("")
        });
    }

    private ProposedText propose(String form, BiFunction<CaseFile, Locale, Object[]> facts) {
        return new ProposedText(form, parties, words) {
            @Override
            Object[] facts(CaseFile file, Locale reader) {
                return facts.apply(file, reader);
            }
        };
    }
}
