package io.parley.form;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The circumstances in which a field is asked.
 *
 * @param offered the options, where the field has any
 * @param zone the reader's zone, in which local times are meant
 * @param today in that zone
 */
record Asking(List<Option> offered, ZoneId zone, LocalDate today) {}
