package yangguang.web;

/// Tells the frame whose site an address belongs to; implemented by the module that keeps the agencies.
public interface SiteSource {
    Site site(String path);
}
