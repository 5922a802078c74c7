package io.parley.setup;

import io.parley.party.Parties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Fills an empty installation with sample parties, agreements and sign-ins ({@code parley.sample-data=true}), before
 * the first request is served. Its passwords are known to everybody: the start fails where anybody else could reach
 * the installation, or where the data would stay in a real database.
 */
@Component
@ConditionalOnProperty(name = "parley.sample-data", havingValue = "true")
class SampleData implements SmartInitializingSingleton {

    static final String FILE = "/setup/sample.yaml";

    /** H2 inside this process, in a file or in memory; {@code tcp:} and {@code ssl:} are servers. */
    private static final Pattern EMBEDDED =
            Pattern.compile("jdbc:h2:(?!tcp:|ssl:)(?!.*AUTO_SERVER=TRUE).*", Pattern.CASE_INSENSITIVE);

    private final Parties parties;
    private final Import importing;
    private final DataSource database;
    private final String address;

    SampleData(Parties parties, Import importing, DataSource database, @Value("${server.address:}") String address) {
        this.parties = parties;
        this.importing = importing;
        this.database = database;
        this.address = address;
    }

    @Override
    public void afterSingletonsInstantiated() {
        require(isLoopback(), "server.address is '" + address + "'; set it to 127.0.0.1");
        require(isEmbedded(), "the database is not the embedded one; remove spring.datasource.url");
        if (!parties.haveProvider()) {
            importing.save(PartiesFile.read(content(), PasswordRule.PLAIN_PERMITTED));
        }
    }

    static byte[] content() {
        try (InputStream sample = SampleData.class.getResourceAsStream(FILE)) {
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isLoopback() {
        try {
            // No address means every address.
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean isEmbedded() {
        try (Connection connection = database.getConnection()) {
            return EMBEDDED.matcher(connection.getMetaData().getURL()).matches();
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalStateException("Sample data has passwords that everybody knows, and is refused here: "
                    + problem + ", or set parley.sample-data=false");
        }
    }
}
