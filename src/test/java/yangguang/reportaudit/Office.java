package yangguang.reportaudit;

import java.util.Random;

/// A made-up agency as its clerk speaks of it (虚构机关).
///
/// @param name  full name, as the title has it
/// @param us    我局, 我镇, 我街道
/// @param place the level it belongs to: 县, 区, 市
/// @param level what its own level is called in 全镇; "" where it has none
record Office(String name, String us, String place, String level) {

    private static final Office[] ALL = {
        new Office("青禾县东风镇人民政府", "我镇", "县", "镇"), new Office("青禾县石桥乡人民政府", "我乡", "县", "乡"),
        new Office("江城市河西区槐树街道办事处", "我街道", "区", "街道"), new Office("江城市河西区柳林街道", "街道", "区", "街道"),
        new Office("青禾县民政局", "我局", "县", ""), new Office("青禾县教育和体育局", "县教体局", "县", ""),
        new Office("云州市交通运输局", "我局", "市", ""), new Office("云州市发展和改革委员会", "我委", "市", ""),
        new Office("江城市河西区财政局", "区财政局", "区", ""), new Office("青禾县人民政府办公室", "我办", "县", ""),
        new Office("青禾县人民政府", "全县", "县", "县"), new Office("青禾县人民政府", "我县", "县", "县"),
        new Office("江城市河西区人民政府", "全区", "区", "区"), new Office("云州市人民政府", "全市", "市", "市")};

    static Office any(Random random) {
        return ALL[random.nextInt(ALL.length)];
    }

    boolean township() {
        return level.equals("镇") || level.equals("乡") || level.equals("街道");
    }

    boolean department() {
        return name.endsWith("局") || name.endsWith("改革委员会");
    }
}
