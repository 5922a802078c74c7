package io.parley.mail.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Asia/Shanghai|Friday, 3 July 2026, 19:00 (China Standard Time, UTC+08:00)",
                "zh-CN|Asia/Shanghai|2026年7月3日 星期五 19:00（中国标准时间，UTC+08:00）",
                "en|Europe/Berlin|Friday, 3 July 2026, 13:00 (Central European Summer Time, UTC+02:00)",
                "zh-CN|America/New_York|2026年7月3日 星期五 07:00（北美东部夏令时间，UTC-04:00）",
                "en|Asia/Kolkata|Friday, 3 July 2026, 16:30 (India Standard Time, UTC+05:30)",
                "en|UTC|Friday, 3 July 2026, 11:00 (Coordinated Universal Time, UTC+00:00)",
            })
    void anInstantIsWrittenInTheReadersZoneAndLanguageWithTheZoneNamed(String language, String zone, String words) {
        Times times = new Times(ZoneId.of(zone), Locale.forLanguageTag(language));

        assertThat(times.full(Instant.parse("2026-07-03T11:00:00Z"))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-25T00:30:00Z|Sunday, 25 October 2026, 02:30 (Central European Summer Time, UTC+02:00)",
                "2026-10-25T01:30:00Z|Sunday, 25 October 2026, 02:30 (Central European Standard Time, UTC+01:00)",
            })
    void anHourThatComesTwiceIsToldApart(Instant instant, String words) {
        assertThat(new Times(ZoneId.of("Europe/Berlin"), Locale.ENGLISH).full(instant))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"P1DT4H,1 day 4 hours,1 天 4 小时", "PT61M,1 hour 1 minute,1 小时 1 分钟", "PT5S,0 minutes,0 分钟"})
    void aDurationIsWrittenInWords(Duration duration, String english, String chinese) {
        assertThat(new Times(ZoneId.of("UTC"), Locale.ENGLISH).span(duration)).isEqualTo(english);
        assertThat(new Times(ZoneId.of("UTC"), Locale.SIMPLIFIED_CHINESE).span(duration))
                .isEqualTo(chinese);
    }
}
