package io.parley.desk;

import io.parley.casefile.CaseNumber;
import io.parley.casefile.Dossier;
import io.parley.casefile.Dossier.Attachment;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files of a case. A browser saves them and never shows them: they come from outside. */
@Controller
class CaseDownloads {

    private final Dossier dossier;

    CaseDownloads(Dossier dossier) {
        this.dossier = dossier;
    }

    /** No length is announced: should the content prove damaged, the download breaks off instead of looking whole. */
    @GetMapping("/desk/cases/{number}/files/{id}")
    void file(@PathVariable CaseNumber number, @PathVariable String id, HttpServletResponse response)
            throws IOException {
        Attachment attachment = dossier.attachment(id)
                .filter(found -> found.number().equals(number))
                .orElseThrow(() -> new NoSuchElementException("Case " + number + " has no such file"));
        offer(response, attachment.fileName(), MediaType.APPLICATION_OCTET_STREAM);
        dossier.read(attachment.id(), response.getOutputStream());
    }

    /** Says that what follows is to be saved under a name, which is data and may be anything. */
    static void offer(HttpServletResponse response, String name, MediaType type) {
        response.setContentType(type.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
