package io.parley.access;

import static io.parley.access.Browser.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest extends AccessGround {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/portal/sign-in", "/nothing", "/desk", "/portal/enter/x"})
    void everyPageTellsTheBrowserToBeStrict(String path) {
        var headers = browser().get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy")).contains(PageHeaders.CONTENT_SECURITY_POLICY);
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
    }

    @Test
    void overHttpsTheBrowserIsToldToStayThereAndItsCookiesToo() {
        var plain = browser().get("/sign-in");
        var secured = browser().behindHttps().get("/sign-in?lang=en");

        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(secured.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(secured.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie).contains("JSESSIONID", "Secure"));
    }

    @Test
    void aLinksDeadPageCanBeReadInTheOtherLanguageToo() {
        assertThat(browser().get("/portal/enter/x").body()).contains("href=\"?lang=zh\"");
        assertThat(browser().get("/portal/enter/x?lang=zh").body()).contains("此链接无效或已失效", "href=\"?lang=en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/portal/sign-in", "/nothing"})
    void noPageHasScriptOrStyleInIt(String path) {
        assertThat(browser().get(path).body())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("<style")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void whatAPageRefersToIsThereAndMayBeKept() {
        String page = browser().get("/").body();
        var found = Pattern.compile("(?:src|href)=\"(/(?:webjars|css|img)/[^\"]+)\"")
                .matcher(page);
        int files = 0;
        while (found.find()) {
            var file = browser().get(found.group(1));
            assertThat(file.statusCode()).as(found.group(1)).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).contains("max-age=3600");
            assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
            files++;
        }
        assertThat(files).isGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing, 404, Nothing here",
        "/api/v1/cases, 404, Nothing here",
        "/actuator, 404, Nothing here",
        "/error, 404, Nothing here",
        "/portal/enter/x, 404, This link does not work"
    })
    void whereThereIsNoDoorThereIsNothing(String path, int status, String words) {
        assertPage(browser().get(path), status, words);
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/nothing, 404, Nothing here",
        "/desk/cases;a=b, 400, could not be understood",
        "/desk/act, 405, Not possible this way",
        "/desk/number, 400, could not be understood",
        "/desk/number?value=x, 400, could not be understood",
        "/desk/broken, 500, on our side"
    })
    void errorsBehindTheDoorAreTheirOwnPages(String path, int status, String words) {
        assertPage(signedIn("ada").get(path), status, words);
    }

    @Test
    void anErrorPageSaysNothingAboutItsCause() {
        assertThat(signedIn("ada").get("/desk/broken").body()).doesNotContain("on purpose", "IllegalState");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/portal/sign-in", "/desk/act", "/sign-out"})
    void aFormFromElsewhereIsRefusedWithAPageThatSaysSo(String path) {
        assertPage(signedIn("ada").post(path, Map.of("username", "ada")), 403, "Please send it again");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAsSuch() {
        Browser browser = signedIn("ada");
        browser.get("/desk/nothing");
        assertThat(browser.upload("/desk/upload", 1000).body()).isEqualTo("stored 1000");

        assertPage(browser.upload("/desk/upload", 26 * 1024 * 1024), 413, "Too large");
    }

    @Test
    void whoIsNotSignedInIsShownTheRightDoor() {
        assertThat(target(browser().get("/portal"))).isEqualTo("/portal/sign-in");
        assertThat(target(browser().get("/portal/cases/x"))).isEqualTo("/portal/sign-in");
        assertThat(target(browser().get("/desk/nothing"))).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|en",
                "de,fr|en",
                "zh-CN,zh;q=0.9,en;q=0.8|zh-CN",
                "zh-TW|zh-CN",
                "fr,en-GB;q=0.9,zh;q=0.8|en",
                "*|en",
                "en|en"
            })
    void theBrowserSaysWhichLanguageItsReaderReads(String accepted, String language) {
        assertThat(browser().speaking(accepted).get("/").body()).contains("<html lang=\"" + language + "\"");
    }

    @Test
    void theReadersChoiceIsKeptAndGoesBeforeAllElse() {
        Browser browser = browser().speaking("en");
        assertThat(browser.get("/?lang=zh").body()).contains("lang=\"zh-CN\"", "客户入口");
        assertThat(browser.get("/sign-in").body()).contains("员工登录");
        assertThat(browser.get("/nothing").body()).contains("此处没有内容");

        assertThat(browser.get("/?lang=fr").body()).contains("客户入口");
        assertThat(browser.get("/?lang=en").body()).contains("For customers");
        assertThat(browser.get("/nothing").body()).contains("Nothing here");
    }

    @Test
    void withoutAChoiceTheSignedInPersonsRecordDecides() {
        Browser li = signedIn("li.wei").speaking("en");
        assertThat(li.get("/desk/nothing").body()).contains("此处没有内容", "Name of li.wei");

        li.get("/desk/nothing?lang=en");
        assertThat(li.get("/desk/nothing").body()).contains("Nothing here");
    }

    @Test
    void theSwitchKeepsTheRestOfTheQueryAndNothingOfThePath() {
        assertThat(browser().get("/sign-in?refused&lang=en&x=%3Cb%3E").body())
                .contains("href=\"?refused&amp;x=%3Cb%3E&amp;lang=zh\"");
    }

    private static void assertPage(HttpResponse<String> page, int status, String words) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("<!doctype html>", "<main", words);
    }
}
