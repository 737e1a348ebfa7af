package yangguang.reportarchive.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Address where two agencies are looked at before they are joined (归并预览的地址).
record JoiningAddress(String standing, String other) {

    @Override
    public String toString() {
        return "/desk/archive/names/joining?standing=" + URLEncoder.encode(standing, StandardCharsets.UTF_8)
                + "&other=" + URLEncoder.encode(other, StandardCharsets.UTF_8);
    }
}
