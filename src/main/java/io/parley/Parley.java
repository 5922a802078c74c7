package io.parley;

import io.parley.setup.ImportCommand;
import io.parley.trail.CheckCommand;
import java.util.Arrays;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts Parley or, with the first argument {@code import} or {@code check}, runs that command instead.
 *
 * <p>The JVM runs in UTC: zones come from agreements, never from the machine.
 */
@SpringBootApplication
public class Parley {

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        String command = arguments.length == 0 ? "" : arguments[0];
        switch (command) {
            case "import" -> System.exit(ImportCommand.run(arguments));
            case "check" -> System.exit(CheckCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
            default -> SpringApplication.run(Parley.class, arguments);
        }
    }
}
