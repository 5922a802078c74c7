package io.parley;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Parley. The JVM runs in UTC: zones come from agreements, never from the machine. */
@SpringBootApplication
public class Parley {

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Parley.class, arguments);
    }
}
