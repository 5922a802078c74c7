package io.parley.portal;

import io.parley.form.Upload;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** A form as a browser sent it, not yet looked at by the gate. */
record Incoming(Map<String, List<String>> raw, Map<String, List<Upload>> files) {

    static Incoming of(HttpServletRequest request) {
        Map<String, List<String>> raw = new HashMap<>();
        request.getParameterMap().forEach((key, values) -> raw.put(key, Arrays.asList(values)));
        Map<String, List<Upload>> files = new HashMap<>();
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart != null) {
            multipart.getMultiFileMap().forEach((key, chosen) -> files.put(key, uploads(chosen)));
        }
        return new Incoming(raw, files);
    }

    /** A field in which nothing was chosen comes as a file without a name. */
    private static List<Upload> uploads(List<MultipartFile> chosen) {
        return chosen.stream()
                .filter(file -> file.getOriginalFilename() != null
                        && !file.getOriginalFilename().isEmpty())
                .<Upload>map(Sent::new)
                .toList();
    }

    private record Sent(MultipartFile file) implements Upload {

        @Override
        public String fileName() {
            return file.getOriginalFilename();
        }

        @Override
        public String mediaType() {
            return file.getContentType();
        }

        @Override
        public long size() {
            return file.getSize();
        }

        @Override
        public InputStream open() throws IOException {
            return file.getInputStream();
        }
    }
}
