package io.parley.access;

import static io.parley.access.Browser.steady;
import static io.parley.access.Browser.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StaffSignInTest extends AccessGround {

    @Test
    void afterTheSignInOneComesToThePageOneAskedFor() {
        Browser browser = browser();
        assertThat(target(browser.get("/desk/cases"))).isEqualTo("/sign-in");
        browser.get("/sign-in");

        var answer = browser.submit("/sign-in", Map.of("username", " LI.Wei ", "password", PASSWORD));

        assertThat(target(answer)).isEqualTo("/desk/cases");
        assertThat(browser.get("/desk").body()).isEqualTo("desk of Name of li.wei");
    }

    @Test
    void whoComesToTheStartPageSignedInIsTakenToTheDesk() {
        assertThat(target(signedIn("ada").get("/"))).isEqualTo("/desk");
        assertThat(target(signedIn("ada").get("/sign-in"))).isEqualTo("/desk");
    }

    @Test
    void theSessionGetsANewIdWhenSomebodySignsIn() {
        Browser browser = browser();
        browser.get("/sign-in");
        String before = browser.cookie("JSESSIONID").orElseThrow().getValue();

        browser.submit("/sign-in", Map.of("username", "ada", "password", PASSWORD));

        assertThat(browser.cookie("JSESSIONID").orElseThrow().getValue()).isNotEqualTo(before);
    }

    @Test
    void fiveFailuresLockTheAccountForFifteenMinutes() {
        accounts.save("five", "ada", HASH);
        for (int i = 0; i < 5; i++) {
            assertThat(target(attempt("five", "wrong"))).isEqualTo("/sign-in?refused");
        }
        assertThat(target(attempt("five", PASSWORD))).isEqualTo("/sign-in?refused");

        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(target(attempt("five", PASSWORD))).isEqualTo("/sign-in?refused");

        clock.advance(Duration.ofMillis(1));
        assertThat(target(attempt("five", PASSWORD))).isEqualTo("/desk");
    }

    @Test
    void aSuccessForgivesTheFailuresBeforeIt() {
        accounts.save("four", "ada", HASH);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                attempt("four", "wrong");
            }
            assertThat(target(attempt("four", PASSWORD))).isEqualTo("/desk");
        }
    }

    @Test
    void nobodyLearnsWhetherAnAccountExistsIsLockedClosedOrItsPersonHasLeft() {
        accounts.save("locked", "ada", HASH);
        for (int i = 0; i < 5; i++) {
            attempt("locked", "wrong");
        }
        accounts.save("left", "nobody.here", HASH);
        String wrong = refusal("ada", "wrong");

        assertThat(refusal("unknown", PASSWORD)).isEqualTo(wrong);
        assertThat(refusal("locked", PASSWORD)).isEqualTo(wrong);
        assertThat(refusal("left", PASSWORD)).isEqualTo(wrong);
        assertThat(refusal("\0 ' or 1=1", PASSWORD)).isEqualTo(wrong);
        assertThat(refusal("", "")).isEqualTo(wrong);
        assertThat(refusal("x".repeat(10_000), "y".repeat(10_000))).isEqualTo(wrong);
        assertThat(wrong).contains("That did not work").doesNotContain("ada");
    }

    @Test
    void whoHasLeftIsOutAtTheNextRequest() {
        Browser browser = signedIn("ada");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);

        leave("ada");

        assertThat(target(browser.get("/desk"))).isEqualTo("/sign-in");
        everybodyIsThere();
        assertThat(target(browser.get("/desk"))).isEqualTo("/sign-in");
    }

    @Test
    void rolesCountAsTheyAreTodayAndAuditorsOnlyRead() {
        Browser browser = signedIn("ada");
        browser.get("/");
        assertThat(act(browser).body()).isEqualTo("acted");

        leave("ada's role");

        assertThat(act(browser).statusCode()).isEqualTo(403);
        assertThat(browser.get("/desk/cases").body()).isEqualTo("all cases");
        assertThat(browser.head("/desk/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountThatIsNoLongerNamedIsClosed() {
        accounts.save("second", "ada", HASH);
        Browser browser = signedIn("second");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);

        accounts.retain(java.util.List.of("li.wei", "Ada", "audrey"));

        assertThat(target(browser.get("/desk"))).isEqualTo("/sign-in");
        assertThat(target(attempt("second", PASSWORD))).isEqualTo("/sign-in?refused");
        assertThat(target(attempt("ada", PASSWORD))).isEqualTo("/desk");
    }

    @Test
    void aSessionEndsAfterTwelveHours() {
        Browser browser = signedIn("ada");
        clock.advance(Duration.ofHours(12).minusMillis(1));
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);

        clock.advance(Duration.ofMillis(1));

        assertThat(target(browser.get("/desk"))).isEqualTo("/sign-in");
    }

    @Test
    void whoSignsOutIsOut() {
        Browser browser = signedIn("ada");
        browser.get("/desk/nothing");

        assertThat(target(browser.submit("/sign-out", Map.of()))).isEqualTo("/?left");
        assertThat(target(browser.get("/desk"))).isEqualTo("/sign-in");
        assertThat(browser.get("/?left").body()).contains("You are signed out.");
    }

    @Test
    void staffAreNotContacts() {
        assertThat(signedIn("ada").get("/portal").statusCode()).isEqualTo(403);
    }

    /** The error page has the sign-out form, and with it a token. */
    private static HttpResponse<String> act(Browser browser) {
        browser.get("/desk/nothing");
        return browser.submit("/desk/act", Map.of());
    }

    private HttpResponse<String> attempt(String username, String password) {
        Browser browser = browser();
        browser.get("/sign-in");
        return browser.submit("/sign-in", Map.of("username", username, "password", password));
    }

    private String refusal(String username, String password) {
        Browser browser = browser();
        browser.get("/sign-in");
        var answer = browser.submit("/sign-in", Map.of("username", username, "password", password));
        return answer.statusCode() + target(answer) + steady(browser.get("/sign-in?refused"));
    }
}
