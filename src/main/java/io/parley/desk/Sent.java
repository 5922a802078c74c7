package io.parley.desk;

import io.parley.form.Upload;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/** What a browser sent for a form, as it came: for the gate to judge. */
record Sent(Map<String, List<String>> raw, Map<String, List<Upload>> files) {

    static Sent by(HttpServletRequest request) {
        Map<String, List<String>> raw = new HashMap<>();
        request.getParameterMap().forEach((key, texts) -> raw.put(key, List.of(texts)));
        Map<String, List<Upload>> files = new HashMap<>();
        MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (parts != null) {
            parts.getMultiFileMap()
                    .forEach((key, all) -> files.put(
                            key, all.stream().<Upload>map(SentFile::new).toList()));
        }
        return new Sent(raw, files);
    }

    private record SentFile(MultipartFile file) implements Upload {
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
