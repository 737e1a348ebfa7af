package yangguang.scanning;

/// Kind of what a scan finds (敏感内容类别).
public enum Sensitive {

    SECRECY_MARK("密级标志"),
    SECRECY_WORD("涉密用语"),
    IDENTITY_NUMBER("居民身份证号码"),
    OLD_IDENTITY_NUMBER("15 位居民身份证号码"),
    BANK_CARD("银行卡号"),
    MOBILE("手机号码"),
    PASSPORT("护照号码"),
    PERMIT("通行证号码"),
    PLATE("机动车号牌"),
    LANDLINE("固定电话"),
    EMAIL("电子邮箱");

    private final String label;

    Sensitive(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
