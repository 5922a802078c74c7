package io.parley.portal;

import io.parley.casefile.CaseFile;
import io.parley.casefile.Dossier;
import io.parley.casefile.Dossier.Attachment;
import io.parley.casefile.Dossier.Entry;
import io.parley.form.FormViews;
import io.parley.incident.Incidents;
import io.parley.party.Actor;
import io.parley.party.Contact;
import io.parley.party.Parties;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a customer's own contacts handed in to a case, files included; what others did is not among it. */
@Component
class Submissions {

    private final Dossier dossier;
    private final Parties parties;
    private final FormTitles titles;
    private final FormViews views;
    private final Incidents incidents;

    Submissions(Dossier dossier, Parties parties, FormTitles titles, FormViews views, Incidents incidents) {
        this.incidents = incidents;
        this.views = views;
        this.dossier = dossier;
        this.parties = parties;
        this.titles = titles;
    }

    /** All of it, newest first. */
    List<HandedIn> of(CaseFile file, Contact contact, Reader reader) {
        Map<String, Object> known = incidents.knownForReport(contact);
        Map<String, Attachment> files = dossier.attachments(file.number()).stream()
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
        List<HandedIn> newestFirst = new java.util.ArrayList<>(
                own(file).map(entry -> handedIn(entry, files, known, reader)).toList());
        java.util.Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** What was last handed in at a step, by whomever; for saying that it is done. */
    Optional<Entry> last(CaseFile file, String step) {
        return dossier.entries(file.number()).stream()
                .filter(entry -> entry.step().equals(step))
                .reduce((earlier, later) -> later);
    }

    /** Whether this was handed in by a contact of the case's customer. */
    boolean isOwn(Entry entry, CaseFile file) {
        return entry.by().kind() == Actor.Kind.CONTACT
                && file.customer().equals(parties.partyOfContact(entry.by().id()));
    }

    /** A file that the customer's contacts handed in to this case; throws {@link NotTheirs} for every other. */
    Attachment file(CaseFile file, String id) {
        return dossier.attachment(id)
                .filter(attachment -> attachment.number().equals(file.number()))
                .filter(attachment -> own(file).flatMap(Submissions::texts).anyMatch(id::equals))
                .orElseThrow(NotTheirs::new);
    }

    private Stream<Entry> own(CaseFile file) {
        return dossier.entries(file.number()).stream().filter(entry -> isOwn(entry, file));
    }

    private HandedIn handedIn(Entry entry, Map<String, Attachment> files, Map<String, Object> known, Reader reader) {
        return new HandedIn(
                titles.of(entry.form(), reader.language()),
                entry.by().name(),
                reader.at(entry.at()),
                answers(entry, files, known, reader),
                texts(entry)
                        .map(files::get)
                        .filter(java.util.Objects::nonNull)
                        .map(found -> new HandedIn.File(found.id(), found.fileName(), reader.size(found.size())))
                        .toList());
    }

    private List<HandedIn.Answer> answers(
            Entry entry, Map<String, Attachment> files, Map<String, Object> known, Reader reader) {
        Map<String, Object> said = new HashMap<>(entry.answers());
        said.values()
                .removeIf(value ->
                        value instanceof Collection<?> list && list.stream().anyMatch(files::containsKey));
        return views.read(entry.form(), said, known, reader.language(), reader.zone()).entrySet().stream()
                .map(line -> new HandedIn.Answer(line.getKey(), line.getValue()))
                .toList();
    }

    /** Files stand in the answers as lists of their ids. */
    private static Stream<String> texts(Entry entry) {
        return entry.answers().values().stream()
                .filter(Collection.class::isInstance)
                .flatMap(list -> ((Collection<?>) list).stream())
                .map(String::valueOf);
    }
}
