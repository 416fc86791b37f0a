/** The pictures behind the names that apps use most; a name that is not here stays a name. */
const WORDS =
  `white_check_mark ✅ heavy_check_mark ✔️ x ❌ warning ⚠️ no_entry ⛔ question ❓ exclamation ❗ bulb 💡 memo 📝 pencil ✏️ pencil2 ✏️
clipboard 📋 calendar 📆 date 📅 spiral_calendar_pad 🗓️ clock3 🕒 hourglass ⌛ hourglass_flowing_sand ⏳ bell 🔔 no_bell 🔕 mega 📣
loudspeaker 📢 speech_balloon 💬 email 📧 envelope ✉️ inbox_tray 📥 outbox_tray 📤 paperclip 📎 link 🔗 lock 🔒 unlock 🔓 key 🔑
mag 🔍 bar_chart 📊 chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 page_facing_up 📄 file_folder 📁 books 📚 book 📖
school 🏫 mortar_board 🎓 apple 🍎 teacher 🧑‍🏫 busts_in_silhouette 👥 bust_in_silhouette 👤 wave 👋 thumbsup 👍 +1 👍 thumbsdown 👎 -1 👎
clap 👏 pray 🙏 raised_hands 🙌 eyes 👀 tada 🎉 star ⭐ sparkles ✨ fire 🔥 rocket 🚀 dart 🎯 trophy 🏆 heart ❤️ smile 😄 slightly_smiling_face 🙂
thinking_face 🤔 red_circle 🔴 large_yellow_circle 🟡 large_green_circle 🟢 large_blue_circle 🔵 white_circle ⚪ black_circle ⚫
arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ repeat 🔁 round_pushpin 📍 pushpin 📌 snowflake ❄️ sunny ☀️ gear ⚙️ wrench 🔧
hammer_and_wrench 🛠️ construction 🚧 handshake 🤝 information_source ℹ️ checkered_flag 🏁 triangular_flag_on_post 🚩`.split(
    /\s+/,
  );

const PICTURES = new Map(WORDS.flatMap((word, at) => (at % 2 === 0 ? [[word, WORDS[at + 1] ?? '']] : [])));

/** The picture behind an emoji's name; the name in colons when there is none here. */
export function emoji(name: string): string {
  return PICTURES.get(name) ?? `:${name}:`;
}

/** Names in colons become pictures where one is known. */
export function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+-]+):/g, (all, name: string) => PICTURES.get(name) ?? all);
}
