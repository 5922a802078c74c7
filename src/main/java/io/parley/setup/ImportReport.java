package io.parley.setup;

import java.util.List;
import java.util.Locale;

/** What a person reads after an import. */
record ImportReport(String file, Locale reader) {

    /** More would scroll the first ones away. */
    private static final int SHOWN = 200;

    String done(Imported imported) {
        return imported.nothing() ? text("setup.import.nothing", file) : text("setup.import.done", counted(imported));
    }

    String checked(Imported imported) {
        return text("setup.import.checked", counted(imported));
    }

    String refused(List<Flaw> flaws) {
        StringBuilder report = new StringBuilder();
        flaws.stream().limit(SHOWN).forEach(flaw -> report.append(SetupTexts.line(file, flaw, reader))
                .append('\n'));
        if (flaws.size() > SHOWN) {
            report.append(text("setup.import.more", number(flaws.size() - SHOWN)))
                    .append('\n');
        }
        return report.append(text("setup.import.refused", number(flaws.size()))).toString();
    }

    String text(String key, Object... arguments) {
        return SetupTexts.text(key, reader, arguments);
    }

    private Object[] counted(Imported imported) {
        return new Object[] {file, number(imported.added()), number(imported.changed()), number(imported.ended())};
    }

    /** As text: the format would group the digits. */
    private static String number(int count) {
        return Integer.toString(count);
    }
}
