package io.parley.access;

import static io.parley.access.Browser.steady;
import static io.parley.access.Browser.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.casefile.CaseNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactDoorTest extends AccessGround {

    private static final CaseNumber CASE = new CaseNumber("INC-2026-000001");

    @BeforeEach
    void earlierSignInsHaveExpired() {
        clock.advance(OneTimeSignIns.VALID);
    }

    @Test
    void aMailedSignInLetsItsContactIn() {
        String path = mailedSignIn("Anna@ACME.example");
        Browser browser = browser();
        assertThat(browser.get(path).body()).contains("Welcome, Name of anna", "Name of acme");

        assertThat(target(browser.submit(path, Map.of()))).isEqualTo("/portal");

        assertThat(browser.get("/portal").body()).isEqualTo("portal of Name of anna");
        assertThat(target(browser.get("/"))).isEqualTo("/portal");
    }

    @Test
    void lookingAtItDoesNotUseItUp() {
        String path = mailedSignIn("anna@acme.example");
        Browser scanner = browser();
        for (int i = 0; i < 3; i++) {
            assertThat(scanner.head(path).statusCode()).isEqualTo(200);
            assertThat(scanner.get(path).statusCode()).isEqualTo(200);
        }
        assertThat(target(scanner.get("/portal"))).isEqualTo("/portal/sign-in");

        Browser anna = browser();
        anna.get(path);
        assertThat(target(anna.submit(path, Map.of()))).isEqualTo("/portal");
    }

    @Test
    void itWorksOnceEvenWhenManyTryAtOnce() throws Exception {
        String path = mailedSignIn("anna@acme.example");
        List<Callable<Integer>> tries = Stream.generate(this::browser)
                .limit(8)
                .map(browser -> {
                    browser.get(path);
                    return (Callable<Integer>)
                            () -> browser.submit(path, Map.of()).statusCode();
                })
                .toList();
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Integer> answers = pool.invokeAll(tries).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(answers).containsOnlyOnce(302).contains(404);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void theAnswerIsTheSameWhoeverAsks() {
        assertThat(answerTo("anna@acme.example")).isEqualTo(answerTo("nobody@acme.example"));
        assertThat(answerTo("chen@bolt.example")).isEqualTo(answerTo("\0\r\nBcc: x@y.example"));
        assertThat(answerTo("")).isEqualTo(answerTo("a".repeat(5000) + "@x.example"));
        assertThat(mailbox.requests).extracting(SignInRequested::contactId).containsExactly("anna", "chen");
    }

    @Test
    void anAddressThatServesSeveralPartiesGetsOneSignInForEach() {
        answerTo("soc@group.example");

        assertThat(mailbox.requests)
                .extracting(SignInRequested::contactId)
                .containsExactlyInAnyOrder("group-acme", "group-bolt");
    }

    @Test
    void anAddressGetsAtMostOneAMinuteAndThreeThatLive() {
        answerTo("anna@acme.example");
        answerTo("anna@acme.example");
        assertThat(mailbox.requests).hasSize(1);

        for (int minute = 0; minute < 5; minute++) {
            clock.advance(Duration.ofMinutes(1));
            answerTo("anna@acme.example");
        }
        assertThat(mailbox.requests).hasSize(3);

        clock.advance(OneTimeSignIns.VALID);
        answerTo("anna@acme.example");
        assertThat(mailbox.requests).hasSize(4);
    }

    @Test
    void aGuessAnExpiredAUsedARevokedAndALeaversLinkLookTheSame() {
        String used = mailedSignIn("anna@acme.example");
        Browser anna = browser();
        anna.get(used);
        anna.submit(used, Map.of());
        clock.advance(Duration.ofMinutes(1));
        String expired = mailedSignIn("anna@acme.example");
        clock.advance(OneTimeSignIns.VALID);
        String revoked = mailedSignIn("anna@acme.example");
        links.revoke(mailbox.requests.get(mailbox.requests.size() - 1).linkId());
        String leavers = mailedSignIn("chen@bolt.example");
        String ofACase = "/portal/enter/" + token(CASE, Duration.ofDays(1));
        leave("chen");

        String guess = deadPage("/portal/enter/" + "A".repeat(48));

        assertThat(guess).startsWith("404").contains("This link does not work");
        assertThat(Stream.of(
                                used,
                                expired,
                                revoked,
                                leavers,
                                ofACase,
                                "/portal/enter/x",
                                "/portal/enter/" + "é".repeat(48).replace("é", "%C3%A9"))
                        .map(this::deadPage))
                .containsOnly(guess);
    }

    @Test
    void aCasesLinkLetsItsContactInToThatCaseAsOftenAsNeeded() {
        String enter = "/portal/link/" + token(CASE, Duration.ofDays(30)) + "/enter";
        for (int i = 0; i < 2; i++) {
            Browser browser = browser();
            browser.get("/portal/sign-in");
            assertThat(target(browser.submit(enter, Map.of()))).isEqualTo("/portal");
            assertThat(browser.get("/portal").body()).isEqualTo("portal of Name of anna");
        }
        clock.advance(Duration.ofDays(30));
        Browser late = browser();
        late.get("/portal/sign-in");
        assertThat(late.submit(enter, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void enteringBeginsANewSession() {
        String path = mailedSignIn("anna@acme.example");
        Browser browser = signedIn("ada");
        browser.get(path);
        String before = browser.cookie("JSESSIONID").orElseThrow().getValue();

        browser.submit(path, Map.of());

        assertThat(browser.cookie("JSESSIONID").orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(browser.get("/desk").statusCode()).isEqualTo(403);
    }

    @Test
    void contactsDoNotReachTheDesk() {
        Browser anna = contact("anna@acme.example");

        assertThat(anna.get("/desk").statusCode()).isEqualTo(403);
        assertThat(anna.get("/desk/cases").body()).doesNotContain("all cases");
        assertThat(anna.submit("/desk/act", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void aContactsSessionEndsAfterEightHoursAndWhenTheyHaveLeft() {
        Browser anna = contact("anna@acme.example");
        clock.advance(Duration.ofHours(8).minusMillis(1));
        assertThat(anna.get("/portal").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMillis(1));
        assertThat(target(anna.get("/portal"))).isEqualTo("/portal/sign-in");

        Browser again = contact("anna@acme.example");
        leave("anna");
        assertThat(target(again.get("/portal"))).isEqualTo("/portal/sign-in");
    }

    private String token(CaseNumber number, Duration valid) {
        String path = links.address(links.issue("anna", number, "track", valid)).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String answerTo(String email) {
        Browser browser = browser();
        browser.get("/portal/sign-in");
        var answer = browser.submit("/portal/sign-in", Map.of("email", email));
        return answer.statusCode() + target(answer) + steady(browser.get("/portal/sign-in?sent"));
    }

    /** What GET and POST answer. */
    private String deadPage(String path) {
        Browser browser = browser();
        var seen = browser.get(path);
        browser.get("/portal/sign-in");
        var sent = browser.submit(path, Map.of());
        return seen.statusCode() + steady(seen) + sent.statusCode() + steady(sent);
    }
}
