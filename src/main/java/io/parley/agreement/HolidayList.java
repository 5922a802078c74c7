package io.parley.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A shipped list of one country's holidays and make-up workdays of one year, in the format of its source. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HolidayList(List<Day> days) {

    private static final Pattern NAME = Pattern.compile("[a-z]{2}-[0-9]{4}");

    /** Empty where no list of that name, such as {@code cn-2026}, is shipped. */
    static Optional<HolidayList> shipped(String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream list = HolidayList.class.getResourceAsStream("/agreement/holidays/" + name + ".json")) {
            return list == null
                    ? Optional.empty()
                    : Optional.of(JsonMapper.builder().build().readValue(list, HolidayList.class));
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped list of holidays " + name + " cannot be read", e);
        }
    }

    /**
     * @param date such as {@code 2026-02-15}
     * @param isOffDay false for a make-up workday
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Day(String date, boolean isOffDay) {

        LocalDate day() {
            return LocalDate.parse(date);
        }
    }
}
