package io.parley.casefile;

import static io.parley.casefile.CaseGround.LI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.parley.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseSearchTest {

    private static List<String> titles(CaseGround ground, CaseQuery query) {
        return ground.cases.search(query).items().stream().map(CaseFile::title).toList();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theRegisterIsNarrowedDownAndNewestComeFirst(TestDatabase database) {
        var ground = new CaseGround(database);
        CaseFile array = ground.incident("Disk array lost");
        ground.call(() -> ground.cases.open(CaseKind.CHANGE, "provider", "Move racks", "planned", LI));
        CaseFile huaxin =
                ground.call(() -> ground.cases.openFor("huaxin", array.number(), "Storage slow", "received", LI));
        ground.run(() -> ground.cases.close(array.number(), "resolved", LI));

        assertThat(titles(ground, CaseQuery.all())).containsExactly("Storage slow", "Move racks", "Disk array lost");
        assertThat(titles(ground, CaseQuery.all().withKind(CaseKind.CHANGE))).containsExactly("Move racks");
        assertThat(titles(ground, CaseQuery.all().withOpen(true))).containsExactly("Storage slow", "Move racks");
        assertThat(titles(ground, CaseQuery.all().withOpen(false))).containsExactly("Disk array lost");
        assertThat(titles(ground, CaseQuery.all().withCustomer("huaxin"))).containsExactly("Storage slow");
        assertThat(titles(ground, CaseQuery.all().withStatus("planned"))).containsExactly("Move racks");
        assertThat(titles(ground, CaseQuery.all().withProvidersOnly()))
                .containsExactly("Move racks", "Disk array lost");
        assertThat(titles(ground, CaseQuery.all().withKind(CaseKind.INCIDENT).withOpen(true)))
                .containsExactly("Storage slow");
        assertThat(ground.cases
                        .search(CaseQuery.all()
                                .withText(huaxin.reference().substring(0, 6).toLowerCase(java.util.Locale.ROOT)))
                        .items())
                .containsExactly(huaxin);
        assertThat(titles(ground, CaseQuery.all().withText(" chg-2026-0000 "))).containsExactly("Move racks");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void wordsOfTheTitleAreFoundInAnyCaseAndWildcardsStandForThemselves(TestDatabase database) {
        var ground = new CaseGround(database);
        for (String title :
                List.of("Load at 100% again", "Load at 100 again", "A_B", "AxB", "what!", "华信存储故障", "ÄRGER")) {
            ground.incident(title);
        }

        assertThat(titles(ground, CaseQuery.all().withText("100%"))).containsExactly("Load at 100% again");
        assertThat(titles(ground, CaseQuery.all().withText("a_b"))).containsExactly("A_B");
        assertThat(titles(ground, CaseQuery.all().withText("t!"))).containsExactly("what!");
        assertThat(titles(ground, CaseQuery.all().withText("存储"))).containsExactly("华信存储故障");
        assertThat(titles(ground, CaseQuery.all().withText("ärg"))).containsExactly("ÄRGER");
        assertThat(titles(ground, CaseQuery.all().withText("' or '1'='1"))).isEmpty();
        assertThat(titles(ground, CaseQuery.all().withText("%"))).containsExactly("Load at 100% again");
        assertThat(titles(ground, CaseQuery.all().withText(" \u0000 "))).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pagesAreCompleteAndWithoutDoublesAlsoWhenCasesAreAdded(TestDatabase database) {
        var ground = new CaseGround(database);
        var opened = new ArrayList<String>();
        for (int i = 0; i < 23; i++) {
            opened.add(0, ground.incident("Case " + i).title());
        }

        var read = new ArrayList<String>();
        CaseQuery query = CaseQuery.all().withLimit(5);
        Page<CaseFile> page = ground.cases.search(query);
        page.items().forEach(file -> read.add(file.title()));
        while (page.next().isPresent()) {
            ground.incident("Added meanwhile");
            page = ground.cases.search(query.withAfter(page.next().get()));
            page.items().forEach(file -> read.add(file.title()));
        }

        assertThat(read).containsExactlyElementsOf(opened);
        assertThat(ground.cases.search(CaseQuery.all().withLimit(27)).next()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> CaseQuery.all().withLimit(0));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aCustomersListNeverHoldsAnothersCase(TestDatabase database) {
        var ground = new CaseGround(database);
        var huaxins = new ArrayList<CaseFile>();
        for (int i = 0; i < 4; i++) {
            CaseFile parent = ground.incident("Incident " + i);
            huaxins.add(0, ground.customers("huaxin", parent));
            ground.customers("nordwind", parent);
            ground.customers("huaxin%", parent);
        }
        ground.run(() -> huaxins.forEach(each -> ground.cases.announce(each.number())));
        ground.run(() -> ground.cases.close(huaxins.get(3).number(), "confirmed", LI));

        Page<CaseFile> first = ground.cases.ofCustomer("huaxin", false, Optional.empty(), 3);
        Page<CaseFile> second = ground.cases.ofCustomer("huaxin", false, first.next(), 3);

        assertThat(first.items()).containsExactlyElementsOf(huaxins.subList(0, 3));
        assertThat(second.items())
                .extracting(CaseFile::number)
                .containsExactly(huaxins.get(3).number());
        assertThat(second.next()).isEmpty();
        assertThat(ground.cases.ofCustomer("huaxin", true, Optional.empty(), 10).items())
                .containsExactlyElementsOf(huaxins.subList(0, 3));
        assertThat(ground.cases.ofCustomer("%", false, Optional.empty(), 10).items())
                .isEmpty();
    }
}
