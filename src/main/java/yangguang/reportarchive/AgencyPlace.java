package yangguang.reportarchive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangguang.agencies.Level;

/// Where an agency stands, as its name tells (机关名称中的地区和层级): `青禾县市场监督管理局` is of a county, and that
/// county is 青禾县. What the name does not tell stays open.
///
/// @param region the place down to the county, or the town where nothing stands above it; "" where there is none
/// @param level  null where the name does not show it
record AgencyPlace(String region, Level level) {

    private static final String NAME = ".[^省市县区州盟旗镇乡道]{0,9}?";
    private static final Pattern PLACES = Pattern.compile("^(?:中华人民共和国)?"
            + "(?<province>" + NAME + "(?:省|自治区|特别行政区)|(?:北京|上海|天津|重庆)市)?"
            + "(?<city>" + NAME + "(?:市(?![场政容民直])|自治州|州(?=[^省市县区州盟旗镇乡道]{1,8}[县市])|地区|盟))?"
            + "(?<county>" + NAME + "(?:县|自治县|(?<!社)区|旗|市(?![场政容民直])))?"
            + "(?<town>" + NAME + "(?:(?<!城)镇|(?<!城)乡(?![村镇])|街道))?");
    private static final Pattern OF_THE_STATE = Pattern.compile("^(?:中华人民共和国|国家|国务院)[^省市县区]*$");
    /// Led from above, not by the local government: they report in their own line.
    private static final Pattern VERTICAL = Pattern.compile("(?:税务局|海关|气象局|海事局|邮政管理局|烟草专卖局|消防救援[总支大]队|国家统计局.*调查队)$");
    private static final String MUNICIPALITIES = "北京市|上海市|天津市|重庆市";

    static AgencyPlace of(String name) {
        if (OF_THE_STATE.matcher(name).find()) {
            return new AgencyPlace("", Level.STATE);
        }
        Matcher places = PLACES.matcher(name);
        if (!places.find() || places.end() == 0) {
            return new AgencyPlace("", null);
        }
        boolean town = places.group("town") != null;
        int end = places.group("county") != null ? places.end("county") : places.group("city") != null ? places.end("city")
                : places.group("province") != null ? places.end("province") : places.end("town");
        return new AgencyPlace(name.substring(0, end), town ? Level.TOWN : level(places));
    }

    /// The governments whose reports contain this agency's, the nearest first, as far as its name tells.
    static List<String> governmentsAbove(String name) {
        Matcher places = PLACES.matcher(name);
        List<String> above = new ArrayList<>();
        if (OF_THE_STATE.matcher(name).find() || VERTICAL.matcher(name).find() || !places.find()) {
            return above;
        }
        for (String part : List.of("county", "city", "province")) {
            if (places.group(part) != null && !name.equals(name.substring(0, places.end(part)) + "人民政府")) {
                above.add(name.substring(0, places.end(part)) + "人民政府");
            }
        }
        return above;
    }

    /// The lowest place down to the county in a name, without those above it: `青禾县` of `清穗市青禾县水利局`.
    static String nearest(String name) {
        Matcher places = PLACES.matcher(name);
        return !places.find() ? "" : places.group("county") != null ? places.group("county") : places.group("city") != null ? places.group("city")
                : places.group("province") != null ? places.group("province") : "";
    }

    private static Level level(Matcher places) {
        String province = places.group("province");
        if (places.group("county") != null) {
            return province != null && province.matches(MUNICIPALITIES) ? Level.CITY : Level.COUNTY;
        }
        return places.group("city") != null ? Level.CITY : Level.PROVINCE;
    }
}
