package io.parley.desk;

import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.trail.TrailExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The trail of a case as a file, for the offline check. */
@Controller
class TrailDownload {

    private final Cases cases;
    private final TrailExport export;

    TrailDownload(Cases cases, TrailExport export) {
        this.cases = cases;
        this.export = export;
    }

    @GetMapping("/desk/cases/{number}/trail.jsonl")
    void trail(@PathVariable CaseNumber number, HttpServletResponse response) throws IOException {
        String chain = cases.get(number).number().value();
        CaseDownloads.offer(response, chain + "-trail.jsonl", MediaType.APPLICATION_NDJSON);
        export.write(chain, response.getOutputStream());
    }
}
