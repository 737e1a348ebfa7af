package yangguang.reportreading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import yangguang.reportreading.PublishedReport.Found;
import yangguang.reportreading.PublishedReport.Level;
import yangguang.reportreading.PublishedReport.Sureness;

/// Level of an agency by its name (按名称认层级). A county-level city calls itself 市 like a city with districts, so some
/// levels are only likely.
final class AgencyLevel {

    private static final Pattern SUBDISTRICT = Pattern.compile("街道?(?:办事处|办)(?:党政)?(?:综合)?(?:办公室)?$|街道(?:党政)?(?:综合)?(?:办公室)?$");
    private static final Pattern TOWN = Pattern.compile("(?:镇|乡)(?:人民政府|政府)?(?:党政)?(?:综合)?(?:办公室)?$");
    private static final Pattern ZONE = Pattern.compile("(?:开发区|高新区|新区|园区|示范区|度假区)(?:管理委员会|管委会)?(?:党政)?(?:办公室)?$");
    private static final Pattern REGION = Pattern.compile("(?:(?<province>省|自治区|北京市|上海市|天津市|重庆市)|(?<county>县|区|旗)|(?<city>市|州|盟|地区))$");
    private static final Pattern GOVERNMENT = Pattern.compile("(?:人民政府|政府)(?:办公厅|办公室)?$");
    private static final Pattern PROVINCE = Pattern.compile("(?:省|自治区|北京市|上海市|天津市|重庆市)(?:人民)?政府");
    private static final Pattern COUNTY = Pattern.compile("(?:县|区|旗)(?:人民)?政府");
    private static final Pattern CITY = Pattern.compile("(?:市|州|盟|地区)(?:人民)?(?:政府|行政公署)");

    private AgencyLevel() {}

    static Optional<Found<Level>> of(Found<String> agency) {
        String name = agency.value();
        if (SUBDISTRICT.matcher(name).find()) {
            return found(agency, Level.SUBDISTRICT, agency.sure());
        }
        if (ZONE.matcher(name).find()) {
            return found(agency, Level.ZONE, agency.sure());
        }
        if (TOWN.matcher(name).find()) {
            return found(agency, Level.TOWN, agency.sure());
        }
        if (REGION.matcher(name).find()) {
            return region(agency);
        }
        if (!GOVERNMENT.matcher(name).find()) {
            return found(agency, Level.DEPARTMENT, Sureness.LIKELY);
        }
        return PROVINCE.matcher(name).find() ? found(agency, Level.PROVINCE, agency.sure())
                : COUNTY.matcher(name).find() ? found(agency, Level.COUNTY, agency.sure())
                : CITY.matcher(name).find() ? found(agency, Level.CITY, Sureness.LIKELY) : Optional.empty();
    }

    /// Titles often name the region for its government.
    private static Optional<Found<Level>> region(Found<String> agency) {
        Matcher region = REGION.matcher(agency.value());
        return !region.find() ? Optional.empty() : found(agency, region.group("province") != null ? Level.PROVINCE
                : region.group("county") != null ? Level.COUNTY : Level.CITY, Sureness.LIKELY);
    }

    private static Optional<Found<Level>> found(Found<String> agency, Level level, Sureness sure) {
        return Optional.of(new Found<>(level, agency.where(), "机关名称", sure));
    }
}
