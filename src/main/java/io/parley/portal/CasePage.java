package io.parley.portal;

import io.parley.access.ContactPrincipal;
import io.parley.casefile.CaseFile;
import io.parley.casefile.Dossier;
import io.parley.casefile.Dossier.Attachment;
import io.parley.party.Contact;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One of a customer's cases, the messages about it, and the files that the customer handed in. */
@Controller
class CasePage {

    private final OwnCases own;
    private final CaseSheets sheets;
    private final Messages messages;
    private final Submissions submissions;
    private final Dossier dossier;
    private final Readers readers;

    CasePage(
            OwnCases own,
            CaseSheets sheets,
            Messages messages,
            Submissions submissions,
            Dossier dossier,
            Readers readers) {
        this.own = own;
        this.sheets = sheets;
        this.messages = messages;
        this.submissions = submissions;
        this.dossier = dossier;
        this.readers = readers;
    }

    @GetMapping("/portal/cases/{reference}")
    String show(
            Contact contact,
            @AuthenticationPrincipal ContactPrincipal session,
            @PathVariable String reference,
            Model model) {
        CaseFile file = own.find(reference, session);
        model.addAttribute("sheet", sheets.of(file, contact, readers.of(contact)));
        return "portal/case";
    }

    @GetMapping("/portal/cases/{reference}/messages/{no}")
    String message(
            Contact contact,
            @AuthenticationPrincipal ContactPrincipal session,
            @PathVariable String reference,
            @PathVariable int no,
            Model model) {
        CaseFile file = own.find(reference, session);
        Reader reader = readers.of(contact);
        Messages.Line message = messages.find(file, no, reader);
        model.addAttribute("reference", file.reference());
        model.addAttribute("title", file.title());
        model.addAttribute("message", message);
        model.addAttribute("text", messages.text(message, reader));
        model.addAttribute("zone", reader.zoneName());
        return "portal/message";
    }

    /** Always saved, never shown: what came from people must not run on this site. */
    @GetMapping("/portal/cases/{reference}/files/{id}")
    void file(
            @AuthenticationPrincipal ContactPrincipal session,
            @PathVariable String reference,
            @PathVariable String id,
            HttpServletResponse response)
            throws IOException {
        Attachment attachment = submissions.file(own.find(reference, session), id);
        var saved = ContentDisposition.attachment()
                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(attachment.size());
        dossier.read(attachment.id(), response.getOutputStream());
    }
}
