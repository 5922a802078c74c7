package io.parley.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSecretTest {

    @TempDir
    Path home;

    @Test
    void isMadeOnceAndOnlyItsOwnerCanReadIt() throws IOException {
        byte[] first = LinkSecret.of(settings(""));

        assertThat(first).hasSize(32);
        assertThat(LinkSecret.of(settings(""))).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("new/link.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isTheConfiguredOneWhereThereIsOne() {
        assertThat(LinkSecret.of(settings("QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=")))
                .asString()
                .isEqualTo("A".repeat(32));
        assertThat(home.resolve("new")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "not base64!"})
    void aWeakOneIsRefusedWithTheRemedyAndWithoutBeingRepeated(String weak) {
        assertThatThrownBy(() -> LinkSecret.of(settings(weak)))
                .hasMessageContaining("parley.access.link-key must hold at least 32 random bytes")
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining(weak);
        assertThat(settings(weak).toString()).doesNotContain(weak);
    }

    @Test
    void anAddressWithoutAHostIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> new AccessSettings(home, URI.create("parley"), new AccessSettings.Access("")))
                .hasMessageContaining("parley.base-url is 'parley'; give the whole address");
    }

    private AccessSettings settings(String key) {
        return new AccessSettings(
                home.resolve("new"), URI.create("http://localhost:8080"), new AccessSettings.Access(key));
    }
}
