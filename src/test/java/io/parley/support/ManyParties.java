package io.parley.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An installation on PostgreSQL whose provider has, besides the sample's parties, {@value #CUSTOMERS} customers
 * {@code c1}, {@code c2} … with the contact {@code c1-soc} and so on. All use object storage.
 */
public class ManyParties implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** How many besides the sample's. */
    public static final int CUSTOMERS = 198;

    private static final String CUSTOMER =
            """
              - id: c%1$d
                name: Customer %1$d
                language: en
                zone: Europe/Berlin
                phone: "+49 30 5550 %1$04d"
                email: office@c%1$d.example
                serviceHours: 24×7
                services: [object-storage]
                contacts:
                  - { id: c%1$d-soc, name: Operations of customer %1$d, email: soc@c%1$d.example, phone: "+49 30 5551 %1$04d" }
                duties:
                  security: [c%1$d-soc]
            """;
    private static final String AGREEMENT =
            """
              - { id: A-%1$d, party: c%1$d, template: standard, calendar: always, zone: Europe/Berlin, from: 2026-01-01 }
            """;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String[] database = {
            "spring.datasource.url=" + TestDatabase.POSTGRES.freshUrl(),
            "spring.datasource.username=" + TestDatabase.POSTGRES.user(),
            "spring.datasource.password="
        };
        fill(database);
        TestPropertyValues.of(database).applyTo(context);
    }

    private static void fill(String... database) {
        try {
            Path file = Files.createTempFile("parties", ".yaml");
            try {
                Files.writeString(file, parties());
                ParleyProcess.Result imported = ParleyProcess.run(
                        "import",
                        file.toString(),
                        "--language=en",
                        "--parley.setup.plain-passwords=true",
                        "--" + database[0],
                        "--" + database[1],
                        "--" + database[2]);
                if (imported.exitCode() != 0) {
                    throw new IllegalStateException(imported.output());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String parties() throws IOException {
        String sample = Files.readString(Path.of("src/main/resources/setup/sample.yaml"));
        return sample.replace("\ncustomers:\n", "\ncustomers:\n" + each(CUSTOMER::formatted))
                + each(AGREEMENT::formatted);
    }

    private static String each(IntFunction<String> written) {
        return IntStream.rangeClosed(1, CUSTOMERS).mapToObj(written).collect(Collectors.joining());
    }
}
