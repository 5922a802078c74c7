package io.parley.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the site with a browser of their own, who fills in the form of the page that they have opened. */
public final class SiteVisitor {

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"(_[^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final URI site;

    public SiteVisitor(int port) {
        site = URI.create("http://localhost:" + port);
    }

    /** A member of the staff who has signed in. */
    public static SiteVisitor staff(int port, String username) {
        var visitor = new SiteVisitor(port);
        visitor.fillIn("/sign-in", Map.of("username", username, "password", "parley-demo"));
        return visitor;
    }

    /** Opens the page and sends its form, with what the page itself put into it: names that begin with an underscore. */
    public HttpResponse<String> fillIn(String path, Map<String, String> answers) {
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(get(path).body());
        while (hidden.find()) {
            Matcher name = NAME.matcher(hidden.group());
            Matcher value = VALUE.matcher(hidden.group());
            if (name.find() && value.find()) {
                fields.put(name.group(1), value.group(1));
            }
        }
        fields.putAll(answers);
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new AssertionError(
                    "POST " + path + " was answered with " + answer.statusCode() + ":\n" + answer.body());
        }
        return answer;
    }

    public HttpResponse<String> get(String path) {
        HttpResponse<String> page = send(request(path).GET());
        if (page.statusCode() != 200) {
            throw new AssertionError("GET " + path + " was answered with " + page.statusCode() + " "
                    + page.headers().firstValue("Location").orElse("") + ":\n" + page.body());
        }
        return page;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.resolve(path))
                .header("Accept", "text/html")
                .timeout(Duration.ofMinutes(2));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
