package io.parley.contract;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What diagrams and the trail name has words in both languages, and no words are left over. */
class ProcessTextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Pattern EVENT = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

    /** Answers that come in at a door, before any step: at the desk, in the portal. */
    private static final Set<String> STEPS_OF_DOORS = Set.of("start", "report");

    /** The status in which every case begins. */
    private static final String FIRST_STATUS = "received";

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN"})
    void procedures(String language) {
        assertThat(words("procedure", language)).isEqualTo(named(diagram -> Stream.of(diagram.key())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN"})
    void steps(String language) {
        Set<String> steps = named(diagram -> diagram.humanSteps().stream().map(BaseElement::getId));
        steps.addAll(STEPS_OF_DOORS);

        assertThat(words("step", language)).isEqualTo(steps);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN"})
    void windows(String language) {
        assertThat(words("window", language)).isEqualTo(named(diagram -> diagram.windows().values().stream()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN"})
    void statuses(String language) {
        Set<String> statuses = named(diagram -> diagram.properties("status").stream());
        statuses.addAll(named(diagram -> diagram.properties("statusWhenClaimed").stream()));
        statuses.add(FIRST_STATUS);

        assertThat(words("status", language)).isEqualTo(statuses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN"})
    void outcomes(String language) {
        assertThat(words("outcome", language)).isEqualTo(named(diagram -> diagram.properties("outcome").stream()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN"})
    void messages(String language) {
        Set<String> written = Diagram.files(Path.of("src/main/resources/mail"), ".txt").stream()
                .map(file -> file.getFileName().toString().replaceAll("\\.(en|zh)\\.txt$", ""))
                .collect(toCollection(TreeSet::new));

        assertThat(words("message", language)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN"})
    void parts(String language) {
        assertThat(words("part", language)).isEqualTo(named(diagram -> diagram.inputs("to").stream()));
    }

    /** The commonest are worded by the desk, which shows them. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN"})
    void whatTheTrailRecords(String language) {
        Set<String> recorded = new TreeSet<>();
        Stream.of("record", "corrected", "note").forEach(method -> recorded.addAll(Sources.texts(method, EVENT)));
        Set<String> worded = words("trail", language);
        worded.addAll(words("desk.event", language));

        assertThat(recorded).hasSizeGreaterThan(20);
        assertThat(worded).containsAll(recorded);
    }

    private static Set<String> named(Function<Diagram, Stream<String>> names) {
        return Diagram.all().stream().flatMap(names).collect(toCollection(TreeSet::new));
    }

    /** The keys of a family, in any bundle of that language. */
    private static Set<String> words(String family, String language) {
        return Diagram.files(BUNDLES, ".properties").stream()
                .filter(file -> file.toString().contains("_zh_CN") != language.isEmpty())
                .flatMap(file -> texts(file).stringPropertyNames().stream())
                .filter(key -> key.startsWith(family + "."))
                .map(key -> key.substring(family.length() + 1))
                .collect(toCollection(TreeSet::new));
    }

    private static Properties texts(Path file) {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
