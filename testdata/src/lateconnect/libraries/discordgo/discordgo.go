package discordgo

import "github.com/bwmarrin/discordgo"

func onReady(s *discordgo.Session, r *discordgo.Ready) {}

func onMessage(s *discordgo.Session, m *discordgo.MessageCreate) {}

func run(s *discordgo.Session) error {
	s.AddHandler(onMessage)
	if err := s.Open(); err != nil {
		return err
	}
	s.AddHandler(onReady)   // want `^receiver onReady is connected after s is started \(it misses what came before\)$`
	s.AddHandler(onMessage) // later messages come
	return nil
}
