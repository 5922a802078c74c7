package io.parley.incident;

import io.parley.casefile.CaseFile;
import io.parley.engine.StepHandler;
import io.parley.party.Actor;
import io.parley.party.Parties;
import io.parley.party.Party;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/**
 * Proposes a text for the customer, in the customer's language, which a person then edits and releases.
 */
abstract class ProposedText implements StepHandler<ProposedText.Released> {

    private final Parties parties;
    private final MessageSource words;
    private final String form;

    ProposedText(String form, Parties parties, MessageSource words) {
        this.form = form;
        this.parties = parties;
        this.words = words;
    }

    /** The text as released. */
    record Released(String text) {}

    /** What the proposal {@code proposal.<form>} names. */
    abstract Object[] facts(CaseFile file, Locale reader);

    @Override
    public String form() {
        return form;
    }

    @Override
    public Class<Released> answers() {
        return Released.class;
    }

    @Override
    public Map<String, Object> known(CaseFile file) {
        Locale reader =
                file.customer().flatMap(parties::find).map(Party::language).orElse(Locale.ENGLISH);
        return Map.of("text", words.getMessage("proposal." + form, facts(file, reader), reader));
    }

    @Override
    public Map<String, Object> handle(CaseFile file, Released answers, Actor by) {
        return Map.of();
    }
}
