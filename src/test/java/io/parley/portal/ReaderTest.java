package io.parley.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReaderTest {

    private static final Instant NOW = Instant.parse("2026-07-03T09:00:00Z");

    private final Reader julia = reader(Locale.ENGLISH, "Europe/Berlin");
    private final Reader liu = reader(Locale.SIMPLIFIED_CHINESE, "Asia/Shanghai");

    @Test
    void timesAreInTheReadersZoneWithItsOffset() {
        assertThat(julia.at(NOW)).isEqualTo(new Moment("2026-07-03T09:00:00Z", "Fri 3 Jul 2026, 11:00 UTC+02:00"));
        assertThat(liu.at(NOW).text()).isEqualTo("2026年7月3日 周五 17:00 UTC+08:00");
    }

    @Test
    void theOffsetIsThatOfTheTimeShownNotOfToday() {
        assertThat(julia.at(Instant.parse("2026-12-03T09:00:00Z")).text()).isEqualTo("Thu 3 Dec 2026, 10:00 UTC+01:00");
    }

    @ParameterizedTest
    @CsvSource({
        "PT30S, 0 min left, 还剩 0 分钟",
        "PT59M, 59 min left, 还剩 59 分钟",
        "PT3H5M, 3 h 5 min left, 还剩 3 小时 5 分钟",
        "PT47H59M, 47 h 59 min left, 还剩 47 小时 59 分钟",
        "PT48H, 2 days left, 还剩 2 天",
        "-PT90M, overdue by 1 h 30 min, 已逾期 1 小时 30 分钟"
    })
    void theTimeLeftIsInWords(Duration until, String english, String chinese) {
        assertThat(julia.left(NOW.plus(until))).isEqualTo(english);
        assertThat(liu.left(NOW.plus(until))).isEqualTo(chinese);
    }

    @Test
    void theLimitItselfIsStillInTime() {
        assertThat(julia.overdue(NOW)).isFalse();
        assertThat(julia.overdue(NOW.minusMillis(1))).isTrue();
    }

    @Test
    void aKeyWithoutWordsIsMadeReadable() {
        assertThat(julia.words("status", "not-an-incident")).isEqualTo("Not an incident");
    }

    private static Reader reader(Locale language, String zone) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("i18n/portal");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new Reader(texts, language, ZoneId.of(zone), NOW);
    }
}
