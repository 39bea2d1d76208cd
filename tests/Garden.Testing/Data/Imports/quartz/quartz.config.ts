const config = {
  configuration: { ignorePatterns: ["private", "templates", ".obsidian"] },
  plugins: { filters: [Plugin.RemoveDrafts(), // Plugin.ExplicitPublish()
  ] },
}
