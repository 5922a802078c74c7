package io.parley.trail;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the trail out as JSON lines in UTF-8, page by page, so that it can be checked anywhere:
 * {@code java -jar parley.jar check FILE}. The file is self-contained: each entry with all that its hash covers, each
 * chain's head, and (where all chains are written) the seals; the last line has the SHA-256 of all lines before it.
 */
@Component
public class TrailExport {

    private static final int PAGE = 500;

    private final Chains chains;
    private final SealRows seals;
    private final Clock clock;

    public TrailExport(DataSource database, Clock clock) {
        this.chains = new Chains(database);
        this.seals = new SealRows(new JdbcTemplate(database));
        this.clock = clock;
    }

    /**
     * Writes one chain, without the seals, which would tell about others.
     *
     * @throws NoSuchElementException where nothing has been recorded in it
     */
    public void write(String chain, OutputStream sink) throws IOException {
        Trail.Head head = chains.head(chain)
                .orElseThrow(() -> new NoSuchElementException("Nothing has been recorded in " + chain));
        var export = new Writing(sink);
        export.line(Line.of(clock.instant(), chain));
        export.chain(head);
        export.end();
    }

    /** Writes all chains and all seals. What is recorded meanwhile may or may not be among it. */
    public void writeAll(OutputStream sink) throws IOException {
        var export = new Writing(sink);
        export.line(Line.of(clock.instant(), Line.ALL));
        // Seals first: what they hold is then surely among the entries that follow.
        export.seals(seals.last().no());
        List<Trail.Head> heads = chains.heads("", PAGE);
        while (!heads.isEmpty()) {
            for (Trail.Head head : heads) {
                export.chain(head);
            }
            heads = chains.heads(heads.get(heads.size() - 1).chain(), PAGE);
        }
        export.end();
    }

    /** One export being written. */
    private final class Writing {

        private final DigestOutputStream out;
        private long chainCount;
        private long entryCount;
        private long sealCount;

        Writing(OutputStream sink) {
            out = new DigestOutputStream(new BufferedOutputStream(sink, 1 << 16), Fingerprint.sha256());
        }

        void seals(long last) throws IOException {
            for (var next = seals.next(0); next.isPresent() && next.get().no() <= last; ) {
                line(Line.of(next.get()));
                sealCount++;
                next = seals.next(next.get().no());
            }
        }

        /** Entries may be added meanwhile: goes on until the head, read after them, is the last one's. */
        void chain(Trail.Head listed) throws IOException {
            Trail.Head head = listed;
            long last = 0;
            long before;
            do {
                before = last;
                last = entriesAfter(listed.chain(), last);
                head = chains.head(listed.chain()).orElse(head);
            } while (head.seq() != last && last != before);
            line(Line.of(head));
            chainCount++;
        }

        private long entriesAfter(String chain, long first) throws IOException {
            long last = first;
            List<Trail.Entry> entries = chains.entries(chain, last, PAGE);
            while (!entries.isEmpty()) {
                for (Trail.Entry entry : entries) {
                    line(Line.of(entry));
                    entryCount++;
                    last = entry.seq();
                }
                entries = chains.entries(chain, last, PAGE);
            }
            return last;
        }

        void end() throws IOException {
            String sha256 = HexFormat.of().formatHex(out.getMessageDigest().digest());
            line(Line.end(chainCount, entryCount, sealCount, sha256));
            out.flush();
        }

        void line(String line) throws IOException {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
