package io.parley.agreement;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Service hours as a person writes them. Without a zone: the agreement that names the calendar has one. What is wrong
 * in it is found by {@link AgreementRegister#save}, which names the field.
 *
 * @param id the name by which agreements refer to it
 * @param always open 24 hours on every day; then nothing else may be given. Days are then all business days
 * @param weekly intervals such as {@code 09:00-12:00} by English weekday ({@code monday}); {@code 24:00} is the day's
 *     end; a weekday that is missing is closed
 * @param holidaysOf shipped lists of holidays and make-up workdays, one a year, such as {@code cn-2026}; a single name
 *     may be written without brackets
 * @param holidays days that are closed whatever their weekday; they win over {@code holidaysOf}
 * @param workdays make-up days that are worked whatever their weekday; they win over {@code holidaysOf}
 */
public record CalendarDefinition(
        String id,
        boolean always,
        Map<String, List<String>> weekly,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> holidaysOf,
        List<Holiday> holidays,
        List<Workday> workdays) {

    public CalendarDefinition {
        weekly = Objects.requireNonNullElse(weekly, Map.of());
        holidaysOf = Objects.requireNonNullElse(holidaysOf, List.of());
        holidays = Objects.requireNonNullElse(holidays, List.of());
        workdays = Objects.requireNonNullElse(workdays, List.of());
    }

    /**
     * A day that is closed.
     *
     * @param date such as {@code 2026-02-15}
     */
    public record Holiday(String date, String name) {}

    /**
     * A day that is worked though its weekday is not, such as a Saturday that makes up for a long holiday.
     *
     * @param date such as {@code 2026-02-14}
     * @param likeWeekday the weekday whose intervals hold; null for those of a Monday, the usual working day
     */
    public record Workday(String date, String name, String likeWeekday) {}
}
