package yangguang.annualreport.web;

import yangguang.web.Page;

/// Too many reports are being made at once (文件正在生成).
public record BusyPage() implements Page {

    @Override
    public String template() {
        return "annualreport/busy";
    }

    @Override
    public int status() {
        return 503;
    }
}
