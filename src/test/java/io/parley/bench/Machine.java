package io.parley.bench;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a figure was measured on; without it the figure says little. */
final class Machine {

    private Machine() {}

    /** The operating system's load average over the last minute; negative where it has none. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static Map<String, Object> description() {
        var description = new LinkedHashMap<String, Object>();
        description.put("processors", Runtime.getRuntime().availableProcessors());
        description.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        description.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        return description;
    }
}
