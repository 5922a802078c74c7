package io.parley.casefile;

import static io.parley.casefile.CaseGround.ANNA;
import static io.parley.casefile.CaseGround.LI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.support.TestDatabase;
import io.parley.trail.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.unit.DataSize;

class DossierTest {

    private static final Map<String, Object> ANSWERS = Map.of(
            "summary",
            "Zeile 1\n第二行 \"${x}\" \u0000",
            "affected",
            new BigDecimal("12.50"),
            "count",
            3,
            "confirmed",
            true,
            "services",
            List.of("storage", "compute"));

    private static Dossier.Entry handIn(CaseGround ground, CaseFile file, String form) {
        return ground.call(() -> ground.dossier.handIn(file.number(), form, "f00d", "triage", ANSWERS, LI));
    }

    private static Dossier.Attachment store(CaseGround ground, CaseFile file, String name, byte[] content) {
        return ground.call(() -> ground.dossier.store(
                file.number(), name, "application/octet-stream", new ByteArrayInputStream(content)));
    }

    private static List<Fault> faults(CaseGround ground) {
        var faults = new ArrayList<Fault>();
        new DossierWitness().testify(ground.sql, faults::add);
        return faults;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void answersKeepTheirTypes(TestDatabase database) {
        var ground = new CaseGround(database);
        CaseFile file = ground.incident("Disk array lost");

        Dossier.Entry entry = handIn(ground, file, "triage");

        assertThat(ground.dossier.entries(file.number())).containsExactly(entry);
        assertThat(entry.answers())
                .containsEntry("summary", ANSWERS.get("summary"))
                .containsEntry("affected", new BigDecimal("12.50"))
                .containsEntry("count", new BigDecimal(3))
                .containsEntry("confirmed", true)
                .containsEntry("services", List.of("storage", "compute"));
        assertThat(entry.at()).isEqualTo(ground.clock.instant());
        assertThat(ground.trailOf(file)).containsExactly("case.opened person:li.wei", "form.handed-in person:li.wei");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theLatestOfAFormIsTheLastHandedIn(TestDatabase database) {
        var ground = new CaseGround(database);
        CaseFile file = ground.incident("Disk array lost");
        handIn(ground, file, "triage");
        Dossier.Entry second = handIn(ground, file, "triage");
        Dossier.Entry other = handIn(ground, file, "update");

        assertThat(ground.dossier.latest(file.number(), "triage")).contains(second);
        assertThat(ground.dossier.latest(file.number(), "update")).contains(other);
        assertThat(ground.dossier.latest(file.number(), "review")).isEmpty();
        assertThat(ground.dossier.entries(file.number())).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void filesComeOutAsTheyWentIn(TestDatabase database) {
        var ground = new CaseGround(database);
        CaseFile file = ground.incident("Disk array lost");
        for (int size : List.of(0, 1, AttachmentContent.CHUNK, AttachmentContent.CHUNK + 1, 1_000_000)) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);

            Dossier.Attachment stored = store(ground, file, "../日志 \"1\".bin", content);

            var sink = new ByteArrayOutputStream();
            ground.dossier.read(stored.id(), sink);
            assertThat(sink.toByteArray()).isEqualTo(content);
            assertThat(ground.dossier.attachment(stored.id())).contains(stored);
            assertThat(stored.size()).isEqualTo(size);
            assertThat(stored.sha256()).isEqualTo(Sha256.hex(Sha256.digest().digest(content)));
        }
        assertThat(ground.dossier.attachments(file.number()))
                .hasSize(5)
                .allSatisfy(attachment -> assertThat(attachment.fileName()).isEqualTo("../日志 \"1\".bin"));
        assertThat(faults(ground)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aFileThatIsTooLargeIsRefusedAndLeavesNothing(TestDatabase database) {
        var ground = new CaseGround(database);
        CaseFile file = ground.incident("Disk array lost");

        assertThatThrownBy(() -> store(ground, file, "dump.bin", new byte[2 * 1024 * 1024 + 1]))
                .isInstanceOf(AttachmentTooLarge.class)
                .hasMessageContaining("'dump.bin'")
                .hasMessageContaining("2048 kB");
        assertThatThrownBy(() -> ground.call(() -> ground.dossier.store(
                        file.number(), "a", "text/plain", InputStream.nullInputStream(), DataSize.ofBytes(-1), ANNA)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(ground.sql
                        .sql("select count(*) from attachment_chunk")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(ground.dossier.attachments(file.number())).isEmpty();
        assertThat(ground.trailOf(file)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aChangedOrShortenedFileIsNotReadSilently(TestDatabase database) {
        var ground = new CaseGround(database);
        CaseFile file = ground.incident("Disk array lost");
        Dossier.Attachment stored = store(ground, file, "a.txt", new byte[600_000]);
        ground.sql.sql("delete from attachment_chunk where no = 1").update();

        assertThatIllegalStateException()
                .isThrownBy(() -> ground.dossier.read(stored.id(), new ByteArrayOutputStream()))
                .withMessageContaining(stored.id());
        assertThatThrownBy(() -> ground.dossier.read("none", new ByteArrayOutputStream()))
                .isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theTrailWitnessesFormsAndFiles(TestDatabase database) {
        var ground = new CaseGround(database);
        CaseFile file = ground.incident("Disk array lost");
        String number = file.number().value();
        String first = Long.toString(handIn(ground, file, "triage").id());
        String second = Long.toString(handIn(ground, file, "update").id());
        Dossier.Attachment stored = store(ground, file, "a.txt", new byte[10]);
        Dossier.Attachment lost = store(ground, file, "b.txt", new byte[10]);
        assertThat(faults(ground)).isEmpty();

        ground.sql
                .sql("update dossier_entry set answers = replace(answers, '12.50', '12.51') where form = 'triage'")
                .update();
        ground.sql
                .sql("insert into dossier_entry (number, form, form_version, step, answers, actor_kind, actor_id,"
                        + " actor_name, handed_in) select number, form, form_version, step, answers, actor_kind,"
                        + " actor_id, actor_name, handed_in from dossier_entry where form = 'update'")
                .update();
        ground.sql.sql("delete from dossier_entry where id = " + second).update();
        ground.sql
                .sql("update attachment set file_name = 'c.txt' where id = ?")
                .param(stored.id())
                .update();
        ground.sql.sql("delete from attachment where id = ?").param(lost.id()).update();

        assertThat(faults(ground))
                .contains(
                        Fault.of("form.changed", number, first),
                        Fault.of("form.missing", number, second),
                        Fault.of("file-of-case.changed", number, stored.id()),
                        Fault.of("file-of-case.missing", number, lost.id()))
                .extracting(Fault::key)
                .contains("form.inserted");
        ground.sql
                .sql("update trail_entry set details = '{' where what = 'form.handed-in'")
                .update();
        assertThat(faults(ground)).contains(Fault.of("form.inserted", number, first));
    }
}
